using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>justIN's command host has a certificate of an authority that systems do not know.</summary>
public sealed class TrustTests : IDisposable
{
    private const string NotTrusted =
        "campaign 11: justIN's certificate is not trusted (its authority may be named in CaFile), or its TLS failed";

    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();
    private readonly string _caFile = Path.Combine(Path.GetTempPath(), $"prodshift-ca-{Guid.NewGuid():N}.pem");

    [Theory]
    [InlineData("ours", "ours", "127.0.0.1", 24, null)]
    [InlineData(null, "ours", "127.0.0.1", 24, NotTrusted)]
    [InlineData("ours", "theirs", "127.0.0.1", 24, NotTrusted)]
    [InlineData("ours", "ours", "127.0.0.2", 24, NotTrusted)]
    [InlineData("ours", "ours", "127.0.0.1", -1, NotTrusted)]
    public async Task Trusted_is_who_has_a_valid_certificate_of_an_authority_in_the_file(
        string? inFile, string signer, string host, int hoursLeft, string? error)
    {
        using var ours = Authority("ours");
        using var theirs = Authority("theirs");
        await File.WriteAllTextAsync(_caFile, ours.ExportCertificatePem());
        using var certificate = Certificate(signer == "ours" ? ours : theirs, IPAddress.Parse(host), Today.AddHours(hoursLeft));
        await using var justin = await FakeJustIn.StartAsync(certificate);
        var options = Watching.Options(justin, 11);
        options.CaFile = inFile is null ? null : _caFile;

        Assert.Equal(error, (await Watching.PollAsync(options)).Error);
    }

    public void Dispose() => File.Delete(_caFile);

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Today.AddDays(-2), Today.AddDays(2));
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority, IPAddress host, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=justin", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(host);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(authority, Today.AddDays(-1), until, RandomNumberGenerator.GetBytes(8));
        using var withKey = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
