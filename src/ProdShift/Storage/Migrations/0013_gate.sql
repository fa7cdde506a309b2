-- What is said of a campaign, field by field, counted from 1 for each campaign: the highest number of a field holds.
CREATE TABLE campaign_value (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    field       TEXT    NOT NULL,
    value       TEXT    NOT NULL,
    user_id     TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    request_id  TEXT    NOT NULL,
    PRIMARY KEY (campaign_id, number),
    UNIQUE (request_id, field)
);
INSERT INTO campaign_value (campaign_id, number, field, value, user_id, at, request_id)
SELECT campaign_id, number, 'events-per-job', CAST(events_per_job AS TEXT), user_id, at, request_id FROM campaign_setting;
DROP TABLE campaign_setting;

-- The paths that campaigns run on, as the playbook had them when the campaign was opened.
CREATE TABLE path_version (
    hash       TEXT   PRIMARY KEY,
    name       TEXT   NOT NULL,
    definition TEXT   NOT NULL,
    at         BIGINT NOT NULL
);
CREATE TABLE campaign_path (
    campaign_id TEXT   PRIMARY KEY REFERENCES campaign (id),
    hash        TEXT   NOT NULL REFERENCES path_version (hash),
    at          BIGINT NOT NULL
);

-- The roles that the signer had (with commas between them), the link or number that was asked for, the end of a waiver.
ALTER TABLE signoff ADD COLUMN roles TEXT NOT NULL DEFAULT '';
ALTER TABLE signoff ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE signoff ADD COLUMN until_at BIGINT;

-- Each opening of a step, and the message that shows it; the step is empty where the path was complete.
CREATE TABLE gate (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    step        TEXT    NOT NULL,
    message_id  TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    PRIMARY KEY (campaign_id, number)
);

-- Who was reminded, and when others were called: once for each item, round and opening.
CREATE TABLE gate_call (
    campaign_id TEXT    NOT NULL,
    gate        INTEGER NOT NULL,
    item        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    FOREIGN KEY (campaign_id, gate) REFERENCES gate (campaign_id, number)
);
CREATE INDEX gate_call_gate ON gate_call (campaign_id, gate);

CREATE TRIGGER campaign_value_no_update BEFORE UPDATE ON campaign_value
BEGIN SELECT RAISE(ABORT, 'campaign_value is append-only'); END;
CREATE TRIGGER campaign_value_no_delete BEFORE DELETE ON campaign_value
BEGIN SELECT RAISE(ABORT, 'campaign_value is append-only'); END;
CREATE TRIGGER path_version_no_update BEFORE UPDATE ON path_version
BEGIN SELECT RAISE(ABORT, 'path_version is append-only'); END;
CREATE TRIGGER path_version_no_delete BEFORE DELETE ON path_version
BEGIN SELECT RAISE(ABORT, 'path_version is append-only'); END;
CREATE TRIGGER campaign_path_no_update BEFORE UPDATE ON campaign_path
BEGIN SELECT RAISE(ABORT, 'campaign_path is append-only'); END;
CREATE TRIGGER campaign_path_no_delete BEFORE DELETE ON campaign_path
BEGIN SELECT RAISE(ABORT, 'campaign_path is append-only'); END;
CREATE TRIGGER gate_no_update BEFORE UPDATE ON gate BEGIN SELECT RAISE(ABORT, 'gate is append-only'); END;
CREATE TRIGGER gate_no_delete BEFORE DELETE ON gate BEGIN SELECT RAISE(ABORT, 'gate is append-only'); END;
CREATE TRIGGER gate_call_no_update BEFORE UPDATE ON gate_call BEGIN SELECT RAISE(ABORT, 'gate_call is append-only'); END;
CREATE TRIGGER gate_call_no_delete BEFORE DELETE ON gate_call BEGIN SELECT RAISE(ABORT, 'gate_call is append-only'); END;
