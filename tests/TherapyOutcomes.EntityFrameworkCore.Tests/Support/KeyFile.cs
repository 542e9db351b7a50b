using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>A node's file of master keys, which an administrator edits while the node runs.</summary>
internal sealed class KeyFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outcomes-keys-");
    private DateTime _written = DateTime.UtcNow.AddMinutes(-10);

    public KeyFile(params string[] lines) => Write(lines);

    public string Path => System.IO.Path.Combine(_folder.FullName, "master.keys");

    /// <summary>The master keys as a process has them that starts now.</summary>
    public MasterKeyFile Open() => new(Path);

    /// <summary>Replaces the file, in the way of an editor: nobody sees a half of it.</summary>
    public void Write(params string[] lines)
    {
        var draft = Path + ".new";
        File.WriteAllLines(draft, lines);
        _written = _written.AddSeconds(1);
        File.SetLastWriteTimeUtc(draft, _written);
        File.Move(draft, Path, overwrite: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
