using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProdShift.Sources;

/// <summary>What is wrong with a setting that names a PEM file of certificate authorities; nothing where it names none.</summary>
internal static class CaFileCheck
{
    public static IEnumerable<string> Complaints(string? path, string key)
    {
        if (string.IsNullOrEmpty(path))
            yield break;
        if (!File.Exists(path))
            yield return $"{key} is \"{path}\", and there is no such file. Give the path of a PEM file of certificates.";
        else if (!HoldsCertificate(path))
            yield return $"{key} is \"{path}\", which holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).";
    }

    private static bool HoldsCertificate(string path)
    {
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPemFile(path);
            return found.Count > 0;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
