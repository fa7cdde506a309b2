using System.Data.Common;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>
/// Sees in the database whether tasks of one kind are done. It is asked every minute while a step with such a task is open, so
/// that a step that opens late, or a change from outside, is seen as well.
/// </summary>
internal interface ITaskSight
{
    AutomaticCheck Check { get; }

    /// <summary>Whether it is done, and the numbers that say so or what is missing.</summary>
    (bool Holds, string Numbers) Look(DbTransaction transaction, Campaign campaign);
}
