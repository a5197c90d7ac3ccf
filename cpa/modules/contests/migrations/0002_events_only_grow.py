"""Events are never changed, and one goes only with its whole contest."""

from typing import ClassVar

from django.db import migrations

_KEYS = """
ALTER TABLE contests_event ADD CONSTRAINT contests_event_of_contest
    FOREIGN KEY (contest_id) REFERENCES contests_contest (id) ON DELETE CASCADE;
"""

_REFUSE = """
CREATE FUNCTION contests_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM contests_contest WHERE id = OLD.contest_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'what happened to a contest is never changed';
END $$;
CREATE TRIGGER contests_event_only_grows BEFORE UPDATE OR DELETE ON contests_event
    FOR EACH ROW EXECUTE FUNCTION contests_refuse();
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("contests", "0001_tables")]

    operations: ClassVar = [
        migrations.RunSQL(_KEYS, "ALTER TABLE contests_event DROP CONSTRAINT contests_event_of_contest"),
        migrations.RunSQL(
            [_REFUSE], "DROP TRIGGER contests_event_only_grows ON contests_event; DROP FUNCTION contests_refuse()"
        ),
    ]
