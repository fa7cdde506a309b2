using ProdShift.Bench.Alerts.Receiver;

namespace ProdShift.Bench.Alerts.Programs;

/// <summary>A program that takes alerts as Prometheus sends them and tells of them in Slack.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>In an empty folder, until it is ready.</summary>
    Task<AlertProgram> StartAsync(AlertSlack slack, AlertSetup setup);
}
