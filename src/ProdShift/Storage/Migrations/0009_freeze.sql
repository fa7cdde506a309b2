-- Freezes of submission, by a person (user id) or a rule (its name), and their ends: append-only, each with its request.
CREATE TABLE freeze (
    id         TEXT    PRIMARY KEY,
    started_at BIGINT  NOT NULL,
    started_by TEXT    NOT NULL,
    by_rule    INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    request_id TEXT    NOT NULL UNIQUE
);

CREATE TABLE freeze_end (
    freeze_id  TEXT    PRIMARY KEY REFERENCES freeze (id),
    at         BIGINT  NOT NULL,
    ended_by   TEXT    NOT NULL,
    by_rule    INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    request_id TEXT    NOT NULL UNIQUE
);
CREATE INDEX freeze_end_at ON freeze_end (at);

-- A rule's freeze that a person lifted, once the alerts behind it have ended: the rule may freeze again.
CREATE TABLE freeze_over (
    freeze_id TEXT   PRIMARY KEY REFERENCES freeze (id),
    at        BIGINT NOT NULL
);

CREATE TRIGGER freeze_no_update BEFORE UPDATE ON freeze BEGIN SELECT RAISE(ABORT, 'freeze is append-only'); END;
CREATE TRIGGER freeze_no_delete BEFORE DELETE ON freeze BEGIN SELECT RAISE(ABORT, 'freeze is append-only'); END;
CREATE TRIGGER freeze_end_no_update BEFORE UPDATE ON freeze_end BEGIN SELECT RAISE(ABORT, 'freeze_end is append-only'); END;
CREATE TRIGGER freeze_end_no_delete BEFORE DELETE ON freeze_end BEGIN SELECT RAISE(ABORT, 'freeze_end is append-only'); END;
CREATE TRIGGER freeze_over_no_update BEFORE UPDATE ON freeze_over BEGIN SELECT RAISE(ABORT, 'freeze_over is append-only'); END;
CREATE TRIGGER freeze_over_no_delete BEFORE DELETE ON freeze_over BEGIN SELECT RAISE(ABORT, 'freeze_over is append-only'); END;
