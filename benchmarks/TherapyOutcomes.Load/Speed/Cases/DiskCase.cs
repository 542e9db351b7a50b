namespace TherapyOutcomes.Load.Speed.Cases;

/// <summary>What the disk takes to make a page durable: the least that any commit costs.</summary>
internal sealed class DiskCase : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _page = new byte[4096];

    public DiskCase()
    {
        _file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    public Way Way => Way.Of("write and fsync 4 KB", (_, _) =>
    {
        _file.Write(_page);
        _file.Flush(flushToDisk: true);
        return Task.CompletedTask;
    });

    public void Dispose() => _file.Dispose();
}
