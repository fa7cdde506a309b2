namespace ProdShift.Replay;

/// <summary>How many jobs of one kind (its number) ended within one UTC hour (hours since 1970).</summary>
internal readonly record struct TallyCount(int Hour, int Kind, int Count);

/// <summary>Changed tallies as bytes: a check may change thousands, and most take three or four bytes.</summary>
internal static class TallyChanges
{
    public static byte[] Write(IEnumerable<TallyCount> changes)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var hour = 0;
        foreach (var change in changes.OrderBy(change => change.Hour).ThenBy(change => change.Kind))
        {
            writer.Write7BitEncodedInt(change.Hour - hour);
            writer.Write7BitEncodedInt(change.Kind);
            writer.Write7BitEncodedInt(change.Count);
            hour = change.Hour;
        }
        writer.Flush();
        return bytes.ToArray();
    }

    public static IEnumerable<TallyCount> Read(byte[] changes)
    {
        using var reader = new BinaryReader(new MemoryStream(changes));
        var hour = 0;
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            hour += reader.Read7BitEncodedInt();
            yield return new(hour, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }
    }
}
