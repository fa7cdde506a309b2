namespace ProdShift.LocalSlack.World;

/// <summary>Files on their way: announced, then sent, then shared.</summary>
internal sealed class Uploads(Stamps stamps)
{
    private readonly Dictionary<string, Upload> _uploads = [];

    public string Announce(string name, int length)
    {
        var id = stamps.NextId("F");
        _uploads[id] = new Upload(name, length, null, null);
        return id;
    }

    /// <summary>Takes the bytes; false if no such file waits for that many.</summary>
    public bool Receive(string id, byte[] content)
    {
        if (!_uploads.TryGetValue(id, out var upload) || upload.Shared is not null || upload.Length != content.Length)
            return false;
        _uploads[id] = upload with { Content = content };
        return true;
    }

    public bool CanShare(string? id) => id is not null && _uploads.GetValueOrDefault(id) is { Content: not null, Shared: null };

    public LocalFile Share(string id, string? title)
    {
        var upload = _uploads[id];
        var file = new LocalFile(id, upload.Name, title ?? upload.Name, upload.Content);
        _uploads[id] = upload with { Shared = file };
        return file;
    }

    /// <summary>Takes a file that a person gives; nobody announces it first.</summary>
    public LocalFile Give(string userId, string name, ReadOnlyMemory<byte> content)
    {
        var file = new LocalFile(stamps.NextId("F"), name, name, content) { UserId = userId };
        _uploads[file.Id] = new Upload(name, content.Length, [], file);
        return file;
    }

    public LocalFile? Find(string id) => _uploads.GetValueOrDefault(id)?.Shared;

    private sealed record Upload(string Name, int Length, byte[]? Content, LocalFile? Shared);
}
