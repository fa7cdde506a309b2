namespace ProdShift.Roles;

/// <summary>Who is in a Slack user group; null when Slack could not be asked.</summary>
internal delegate Task<IReadOnlyList<string>?> UserGroupLookup(string userGroupId, CancellationToken cancellation);
