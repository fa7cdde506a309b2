-- A campaign's record; its path is in the playbook. Everything here but the notices is append-only.
CREATE TABLE campaign (
    id         TEXT   PRIMARY KEY,
    name       TEXT   NOT NULL,
    path       TEXT   NOT NULL,
    created_by TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    request_id TEXT   NOT NULL UNIQUE
);
CREATE UNIQUE INDEX campaign_name ON campaign (lower(name));

-- The justIN campaigns that it is made of: each belongs to one record.
CREATE TABLE campaign_justin (
    justin_id   INTEGER PRIMARY KEY,
    campaign_id TEXT    NOT NULL REFERENCES campaign (id)
);
CREATE INDEX campaign_justin_campaign ON campaign_justin (campaign_id);

-- What was said about it, counted from 1 for each campaign: the highest number holds.
CREATE TABLE campaign_setting (
    campaign_id    TEXT    NOT NULL REFERENCES campaign (id),
    number         INTEGER NOT NULL,
    events_per_job INTEGER NOT NULL,
    user_id        TEXT    NOT NULL,
    at             BIGINT  NOT NULL,
    request_id     TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (campaign_id, number)
);

-- Decisions on the items of its path, counted from 1 for each campaign, since a clock can step back.
CREATE TABLE signoff (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    item        TEXT    NOT NULL,
    decision    TEXT    NOT NULL,
    user_id     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    request_id  TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (campaign_id, number)
);
CREATE INDEX signoff_at ON signoff (at);

-- The justIN campaigns whose want of a record was told.
CREATE TABLE campaign_notice (
    source   TEXT    NOT NULL,
    campaign INTEGER NOT NULL,
    at       BIGINT  NOT NULL,
    PRIMARY KEY (source, campaign)
);

CREATE TRIGGER campaign_no_update BEFORE UPDATE ON campaign BEGIN SELECT RAISE(ABORT, 'campaign is append-only'); END;
CREATE TRIGGER campaign_no_delete BEFORE DELETE ON campaign BEGIN SELECT RAISE(ABORT, 'campaign is append-only'); END;
CREATE TRIGGER campaign_justin_no_update BEFORE UPDATE ON campaign_justin
BEGIN SELECT RAISE(ABORT, 'campaign_justin is append-only'); END;
CREATE TRIGGER campaign_justin_no_delete BEFORE DELETE ON campaign_justin
BEGIN SELECT RAISE(ABORT, 'campaign_justin is append-only'); END;
CREATE TRIGGER campaign_setting_no_update BEFORE UPDATE ON campaign_setting
BEGIN SELECT RAISE(ABORT, 'campaign_setting is append-only'); END;
CREATE TRIGGER campaign_setting_no_delete BEFORE DELETE ON campaign_setting
BEGIN SELECT RAISE(ABORT, 'campaign_setting is append-only'); END;
CREATE TRIGGER signoff_no_update BEFORE UPDATE ON signoff BEGIN SELECT RAISE(ABORT, 'signoff is append-only'); END;
CREATE TRIGGER signoff_no_delete BEFORE DELETE ON signoff BEGIN SELECT RAISE(ABORT, 'signoff is append-only'); END;
