using System.Data.Common;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns.Requests;

/// <summary>Sees whether a campaign's file has its eight items and nothing in it contradicts.</summary>
internal sealed class FileSight : ITaskSight
{
    public AutomaticCheck Check => AutomaticCheck.FileComplete;

    public (bool Holds, string Numbers) Look(DbTransaction transaction, Campaign campaign)
    {
        var file = RequestRows.File(transaction.Connection!, campaign, transaction);
        return (file.IsComplete && file.Contradictions.Count == 0, RequestWords.Numbers(file));
    }
}
