-- Check-ins, notes and check-outs: append-only, each with the request it came from.
CREATE TABLE shift (
    id         TEXT   PRIMARY KEY,
    role       TEXT   NOT NULL,
    user_id    TEXT   NOT NULL,
    started_at BIGINT NOT NULL,
    note       TEXT   NOT NULL,
    request_id TEXT   NOT NULL UNIQUE
);
CREATE INDEX shift_newest ON shift (role, started_at DESC);

CREATE TABLE shift_note (
    id         TEXT   PRIMARY KEY,
    shift_id   TEXT   NOT NULL REFERENCES shift (id),
    at         BIGINT NOT NULL,
    note       TEXT   NOT NULL,
    request_id TEXT   NOT NULL UNIQUE
);
CREATE INDEX shift_note_shift ON shift_note (shift_id);

-- ended_by differs from the shift's user where another took over.
CREATE TABLE shift_end (
    shift_id   TEXT   PRIMARY KEY REFERENCES shift (id),
    at         BIGINT NOT NULL,
    ended_by   TEXT   NOT NULL,
    summary    TEXT   NOT NULL,
    request_id TEXT   NOT NULL UNIQUE
);

CREATE TRIGGER shift_no_update BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'shift is append-only'); END;
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'shift is append-only'); END;
CREATE TRIGGER shift_note_no_update BEFORE UPDATE ON shift_note BEGIN SELECT RAISE(ABORT, 'shift_note is append-only'); END;
CREATE TRIGGER shift_note_no_delete BEFORE DELETE ON shift_note BEGIN SELECT RAISE(ABORT, 'shift_note is append-only'); END;
CREATE TRIGGER shift_end_no_update BEFORE UPDATE ON shift_end BEGIN SELECT RAISE(ABORT, 'shift_end is append-only'); END;
CREATE TRIGGER shift_end_no_delete BEFORE DELETE ON shift_end BEGIN SELECT RAISE(ABORT, 'shift_end is append-only'); END;
