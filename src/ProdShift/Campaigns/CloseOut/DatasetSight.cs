using System.Data.Common;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>Sees whether every output dataset of a campaign is registered whole.</summary>
internal sealed class DatasetSight : ITaskSight
{
    public AutomaticCheck Check => AutomaticCheck.DatasetsRegistered;

    public (bool Holds, string Numbers) Look(DbTransaction transaction, Campaign campaign)
    {
        var outcome = DatasetsRegisteredCheck.Of(DatasetStore.Standings(transaction.Connection!, campaign, transaction));
        return (outcome.Holds, outcome.Holds ? outcome.Evidence : outcome.WhatIsMissing);
    }
}
