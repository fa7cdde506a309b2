-- What people wrote in Slack about exit codes, over what the playbook says: append-only. The newest edit of a code that was not
-- undone is the one that counts.
CREATE TABLE exit_code_edit (
    number     INTEGER PRIMARY KEY,
    code       INTEGER NOT NULL,
    at         BIGINT  NOT NULL,
    user_id    TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    category   TEXT    NOT NULL,
    meaning    TEXT    NOT NULL,
    first_time TEXT    NOT NULL,
    next_time  TEXT    NOT NULL,
    request_id TEXT    NOT NULL UNIQUE
);
CREATE INDEX exit_code_edit_code ON exit_code_edit (code, number);

CREATE TABLE exit_code_undo (
    edit       INTEGER PRIMARY KEY REFERENCES exit_code_edit (number),
    at         BIGINT  NOT NULL,
    user_id    TEXT    NOT NULL,
    request_id TEXT    NOT NULL UNIQUE
);

CREATE TRIGGER exit_code_edit_no_update BEFORE UPDATE ON exit_code_edit
BEGIN SELECT RAISE(ABORT, 'exit_code_edit is append-only'); END;
CREATE TRIGGER exit_code_edit_no_delete BEFORE DELETE ON exit_code_edit
BEGIN SELECT RAISE(ABORT, 'exit_code_edit is append-only'); END;
CREATE TRIGGER exit_code_undo_no_update BEFORE UPDATE ON exit_code_undo
BEGIN SELECT RAISE(ABORT, 'exit_code_undo is append-only'); END;
CREATE TRIGGER exit_code_undo_no_delete BEFORE DELETE ON exit_code_undo
BEGIN SELECT RAISE(ABORT, 'exit_code_undo is append-only'); END;
