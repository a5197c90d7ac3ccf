"""The import engine: runs, outcomes, reports. It knows no source."""
