namespace ProdShift.Outbox;

/// <summary>What Slack's word for a refusal is about, and so what can be done.</summary>
internal enum RefusalKind
{
    /// <summary>The bot itself, also when it only asks who it is (auth.test): nothing can be said anywhere.</summary>
    Workspace,

    /// <summary>The channel or the person: the message can be said elsewhere.</summary>
    Channel,

    /// <summary>The message: another form of it may pass.</summary>
    Message,

    /// <summary>The message that was to be edited: it is gone, or too old.</summary>
    Target,

    /// <summary>A word that is not in Slack's documentation of these methods.</summary>
    Unforeseen,
}

/// <summary>The words by which chat.postMessage, chat.update and conversations.open refuse (Slack's documentation).</summary>
internal static class Refusals
{
    private static readonly HashSet<string> OfWorkspace =
    [
        "invalid_auth", "token_revoked", "token_expired", "account_inactive", "not_authed", "org_login_required",
        "two_factor_setup_required",
    ];

    private static readonly HashSet<string> OfChannel =
    [
        "channel_not_found", "is_archived", "not_in_channel", "no_permission", "missing_scope", "messages_tab_disabled",
        "method_not_supported_for_channel_type", "user_disabled", "cannot_dm_bot", "user_not_found", "users_not_found",
        "user_not_visible", "access_denied", "ekm_access_denied", "enterprise_is_restricted", "team_access_not_granted",
    ];

    private static readonly HashSet<string> OfMessage =
    [
        "msg_too_long", "msg_blocks_too_long", "no_text", "too_many_attachments", "metadata_too_large",
        "markdown_text_conflict", "json_not_object", "strange_upload_url",
    ];

    private static readonly HashSet<string> OfTarget = ["message_not_found", "cant_update_message", "edit_window_closed"];

    /// <summary>Those after which a look at the channel shows whether it takes messages again.</summary>
    private static readonly HashSet<string> Visible =
    [
        "channel_not_found", "is_archived", "not_in_channel", "user_disabled", "cannot_dm_bot", "user_not_found",
        "users_not_found",
    ];

    public static RefusalKind Of(string code) => code switch
    {
        _ when OfWorkspace.Contains(code) => RefusalKind.Workspace,
        _ when OfChannel.Contains(code) || code.StartsWith("restricted_action", StringComparison.Ordinal) => RefusalKind.Channel,
        _ when OfMessage.Contains(code) || code.StartsWith("invalid_", StringComparison.Ordinal) => RefusalKind.Message,
        _ when OfTarget.Contains(code) => RefusalKind.Target,
        _ => RefusalKind.Unforeseen,
    };

    public static bool CanBeSeen(string code) => Visible.Contains(code);
}
