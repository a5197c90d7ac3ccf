"""*Ma vie*: what daily life asks of a job, and what someone wishes or does not want. Private, all optional."""
