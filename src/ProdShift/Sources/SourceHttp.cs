using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProdShift.Sources;

/// <summary>
/// The HTTP client for one source. It carries no cookie and no credential of its own and follows no redirect: what is sent to one
/// host is never sent to another, and where justIN wants a login, each visit of its login page would leave a session in its
/// database.
/// </summary>
internal static class SourceHttp
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    public static HttpClient Create(string? caFile)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!string.IsNullOrEmpty(caFile))
            handler.SslOptions.RemoteCertificateValidationCallback = Trusting(caFile);
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(SourceHttp).Assembly.GetName().Version?.ToString(3);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("prodshift", version));
        return client;
    }

    /// <summary>Trusts a PEM file's authorities besides the system's; host name and dates are checked as ever.</summary>
    private static RemoteCertificateValidationCallback Trusting(string caFile)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(caFile);
        return (_, certificate, chain, errors) => errors switch
        {
            SslPolicyErrors.None => true,
            SslPolicyErrors.RemoteCertificateChainErrors when certificate is X509Certificate2 server =>
                Leads(server, chain, authorities),
            _ => false,
        };
    }

    private static bool Leads(X509Certificate2 server, X509Chain? sent, X509Certificate2Collection authorities)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(server);
    }
}
