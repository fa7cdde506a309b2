using System.Text;
using BenchmarkDotNet.Attributes;
using ProdShift.Slack;

namespace ProdShift.Bench.Micro;

/// <summary>The check that stands before every request from Slack, on a body of ordinary length.</summary>
public class SignatureBenchmarks
{
    private const long Second = 1_795_000_000;
    private readonly byte[] _secret = "0123456789abcdef0123456789abcdef"u8.ToArray();
    private readonly byte[] _body = Encoding.ASCII.GetBytes(new string('x', 600));
    private string _signature = "";

    [GlobalSetup]
    public void Sign() => _signature = SlackSignature.Sign(_secret, Second, _body);

    [Benchmark]
    public bool Verify() =>
        SlackSignature.IsValid(_secret, "1795000000", _signature, _body, DateTimeOffset.FromUnixTimeSeconds(Second + 2));
}
