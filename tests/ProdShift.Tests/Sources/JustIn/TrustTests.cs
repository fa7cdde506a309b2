using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProdShift.Sources;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>justIN's command host has a certificate of an authority that systems do not know.</summary>
public sealed class TrustTests : IDisposable
{
    private const string NotTrusted =
        "campaign 11: justIN's certificate is not trusted (its authority may be named in CaFile), or its TLS failed";

    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();
    private readonly string _caFile = Path.Combine(Path.GetTempPath(), $"prodshift-ca-{Guid.NewGuid():N}.pem");

    [Fact]
    public async Task A_certificate_of_the_authority_in_the_file_is_trusted() =>
        Assert.Null((await PollAsync(Authority("ours"), trusted: true, SubjectAlternativeName(IPAddress.Loopback), Today.AddDays(1))).Error);

    [Fact]
    public async Task Without_the_file_it_is_not() =>
        Assert.Equal(NotTrusted, (await PollAsync(Authority("ours"), trusted: false, SubjectAlternativeName(IPAddress.Loopback), Today.AddDays(1))).Error);

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_trusted()
    {
        await File.WriteAllTextAsync(_caFile, Authority("ours").ExportCertificatePem());
        Assert.Equal(NotTrusted, (await PollAsync(Authority("theirs"), trusted: null, SubjectAlternativeName(IPAddress.Loopback), Today.AddDays(1))).Error);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_not_trusted() =>
        Assert.Equal(NotTrusted, (await PollAsync(Authority("ours"), trusted: true, SubjectAlternativeName(IPAddress.Broadcast), Today.AddDays(1))).Error);

    [Fact]
    public async Task A_certificate_that_ran_out_is_not_trusted() =>
        Assert.Equal(NotTrusted, (await PollAsync(Authority("ours"), trusted: true, SubjectAlternativeName(IPAddress.Loopback), Today.AddHours(-1))).Error);

    public void Dispose() => File.Delete(_caFile);

    private async Task<PollResult> PollAsync(X509Certificate2 authority, bool? trusted, X509Extension host, DateTimeOffset until)
    {
        using var certificate = Certificate(authority, host, until);
        await using var justin = await FakeJustIn.StartAsync(certificate);
        var options = Watching.Options(justin, 11);
        if (trusted == true)
            await File.WriteAllTextAsync(_caFile, authority.ExportCertificatePem());
        options.CaFile = trusted == false ? null : _caFile;
        return await Watching.PollAsync(options);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Today.AddDays(-2), Today.AddDays(2));
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority, X509Extension host, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=justin", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(host);
        using var bare = request.Create(authority, Today.AddDays(-1), until, RandomNumberGenerator.GetBytes(8));
        using var withKey = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Extension SubjectAlternativeName(IPAddress address)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        return names.Build();
    }
}
