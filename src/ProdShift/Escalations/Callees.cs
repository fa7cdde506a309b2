using ProdShift.Core.Shifts;
using ProdShift.Roles;
using ProdShift.Shifts;

namespace ProdShift.Escalations;

/// <summary>Who can be called now: those checked in, and those who have a role.</summary>
internal sealed class Callees(RoleBook roles, ShiftStore shifts)
{
    public async Task<OnCall> ReadAsync(CancellationToken cancellation)
    {
        var people = new Dictionary<string, RolePeople>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in roles.Names)
            people[role] = await roles.PeopleAsync(role, cancellation);
        return new(await shifts.OpenAsync(cancellation), people);
    }
}

/// <summary>The shifts that go on, and the people of each role.</summary>
internal sealed record OnCall(IReadOnlyList<Shift> Shifts, IReadOnlyDictionary<string, RolePeople> People)
{
    public bool IsOnDuty(string role) => OnDuty(role).Count > 0;

    public IReadOnlyList<string> OnDuty(string role) =>
        [.. Shifts.Where(shift => shift.Role.Equals(role, StringComparison.OrdinalIgnoreCase)).Select(shift => shift.UserId)];

    /// <summary>
    /// Whom to mention, and whom to write to: of a user group the mention is the group, the letters its members'.
    /// </summary>
    public (IReadOnlyList<string> Mention, IReadOnlyList<string> Write) Of(string role, bool onDutyOnly) =>
        onDutyOnly
            ? (OnDuty(role), OnDuty(role))
            : People.TryGetValue(role, out var people) ? (people.Mentions, people.Users) : ([], []);
}
