using System.Data.Common;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>The task of a path that every output dataset is registered: done by the bot when it is so, undone when it no longer is.</summary>
internal sealed class DatasetTask(CampaignPaths paths, SignOffRecords records)
{
    private const int LongestNumbers = 500;

    public void Look(
        DbTransaction transaction, Campaign campaign, IReadOnlyList<DatasetStanding> datasets, DateTimeOffset now)
    {
        if (paths.Of(transaction.Connection!, campaign, transaction) is not { } path)
            return;
        var progress = CampaignProgress.Of(path, SignOffRows.Of(transaction.Connection!, campaign.Id, transaction), now);
        var outcome = DatasetsRegisteredCheck.Of(datasets);
        var numbers = outcome.Holds ? outcome.Evidence : outcome.WhatIsMissing;
        foreach (var task in progress.Steps
            .Where(step => step.State != StepState.Waiting)
            .SelectMany(step => step.Step.Items)
            .Where(item => item.Check == AutomaticCheck.DatasetsRegistered))
        {
            records.See(
                transaction, campaign, path, task, outcome.Holds, numbers[..Math.Min(numbers.Length, LongestNumbers)], now);
        }
    }
}
