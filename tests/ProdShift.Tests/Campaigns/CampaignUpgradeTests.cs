using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns;

/// <summary>A database from before gates: what was set and signed of a campaign is still there.</summary>
public class CampaignUpgradeTests
{
    private const string Before =
        """
        INSERT INTO campaign VALUES ('c1', 'fd', 'small', 'UANA', 5, 'r1');
        INSERT INTO campaign_setting VALUES ('c1', 1, 50, 'UANA', 5, 'r1'), ('c1', 2, 70, 'UBO', 6, 'r2');
        INSERT INTO signoff VALUES ('c1', 1, 'plan', 'Reject', 'UANA', 'no', 7, 'r3'), ('c1', 2, 'plan', 'Approve', 'UBO', '', 8, 'r4');
        """;

    [Fact]
    public async Task Numbers_keep_their_history_and_an_approval_after_a_rejection_still_counts()
    {
        var file = TestDatabase.NewFile();
        await using var database = new Database(
            Options.Create(new StorageOptions { ConnectionString = $"Data Source={file};Pooling=False" }));
        try
        {
            await OldDatabase.LeaveAsync(database.ConnectionString, "0013", Before);
            await new Migrator(database, NullLogger<Migrator>.Instance).MigrateAsync(default);
            await using var connection = await database.OpenAsync(default);

            Assert.Equal(70, Assert.Single(CampaignRows.All(connection)).EventsPerJob);
            Assert.Equal(
                [("50", "UANA"), ("70", "UBO")],
                CampaignValues.History(connection, "c1").Select(value => (value.Value, value.UserId)));
            var item = ItemProgress.Of(Paths.Item("plan", "production"), SignOffRows.Of(connection, "c1"), DateTimeOffset.UnixEpoch);
            Assert.True(item.IsApproved);
        }
        finally
        {
            await database.DisposeAsync();
            TestDatabase.Delete(file);
        }
    }
}
