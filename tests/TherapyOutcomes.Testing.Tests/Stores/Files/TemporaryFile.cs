namespace TherapyOutcomes.Testing.Tests.Stores.Files;

/// <summary>A path in a folder of its own, which goes with it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("therapy-outcomes-");

    public string FilePath => Path.Combine(_folder.FullName, "records.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);
}
