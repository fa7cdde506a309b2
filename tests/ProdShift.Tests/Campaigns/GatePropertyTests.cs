using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

/// <summary>No sequence of commands opens a gate that lacks a sign-off or a waiver.</summary>
public class GatePropertyTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero);
    private static readonly string[] Users = ["U1", "U2", "U3", "RQ", "EVE", "MGR", "OFF"];

    private static readonly CampaignPath Path = new("p", "P", "S",
    [
        Paths.Step("one", Paths.Task("do", "a"), Paths.Item("two", "a", "b") with { Quorum = new(2, false) }),
        Paths.Step("each", Paths.Item("each", "a", "b") with { Quorum = Quorum.EachRole, After = ["two"] }),
        Paths.Step("end", Paths.Item("last", "b") with { WaiveBy = null }, Paths.Item("own", "requester")),
    ]);

    [Fact]
    public void Whatever_is_typed_every_step_before_the_current_one_has_what_it_needs()
    {
        var command =
            from user in Gen.Elements(Users)
            from item in Gen.Elements(Path.Items.Select(item => item.Id).ToArray())
            from decision in Gen.Elements(Enum.GetValues<Decision>())
            from hours in Gen.Choose(0, 30)
            select (user, item, decision, hours);
        Prop.ForAll(Gen.ListOf(command).Select(list => list.ToArray()).ToArbitrary(), commands =>
        {
            var (signOffs, now) = (new List<SignOff>(), Start);
            foreach (var (user, item, decision, hours) in commands.Concat(commands))
            {
                now = now.AddHours(hours);
                var request = new SignOff(item, decision, user, "why", now) { Until = now.AddHours(20) };
                if (SignOffDecision.Decide(Path, signOffs, request, Who(user)) is SignOffResult.Recorded recorded)
                    signOffs.Add(recorded.SignOff);
                var progress = CampaignProgress.Of(Path, signOffs, now);
                foreach (var step in progress.Steps.Where(step => step.State == StepState.Done))
                    Assert.All(step.Step.Items, each => Assert.True(HasWhatItNeeds(each, signOffs, now), Told(signOffs)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    /// <summary>Said over the plain list of decisions, apart from how the bot works it out.</summary>
    private static bool HasWhatItNeeds(PathItem item, List<SignOff> all, DateTimeOffset now)
    {
        var own = all.Where(signOff => signOff.Item == item.Id).ToList();
        if (own.Exists(signOff => signOff.Decision == Decision.Waive && signOff.UserId == "MGR" && signOff.Until > now))
            return item.WaiveBy == "manager";
        var approvers = own.Where(signOff => signOff.Decision == Decision.Approve).Select(signOff => signOff.UserId).ToHashSet();
        var mayCount = approvers.Where(user => Who(user).RolesFor(item).Count > 0 && !Who(user).IsDeactivated);
        var right = item.IsTask || item.RequesterMay ? mayCount : mayCount.Where(user => user != "RQ");
        var isRejected = own.FindLastIndex(signOff => signOff.Decision == Decision.Reject) is >= 0 and var at
            && !own.Skip(at + 1).Any(signOff => signOff.Decision is Decision.Mend or Decision.Withdraw);
        return !isRejected && right.Count() >= item.Quorum.Needed(item);
    }

    private static Signer Who(string user) => user switch
    {
        "U1" => new(user, ["a"]) { MayAct = true },
        "U2" => new(user, ["b"]) { MayAct = true },
        "U3" => new(user, ["a", "b"]) { MayAct = null },
        "RQ" => new(user, ["a", "b", "requester", "manager"]) { IsRequester = true, MayAct = true },
        "MGR" => new(user, ["manager"]) { MayAct = true },
        "OFF" => new(user, ["a", "b", "manager"]) { IsDeactivated = true },
        _ => new(user, []) { IsUnknown = true },
    };

    private static string Told(List<SignOff> signOffs) =>
        string.Join(", ", signOffs.Select(s => $"{s.UserId} {s.Decision} {s.Item} {s.At:HH}"));
}
