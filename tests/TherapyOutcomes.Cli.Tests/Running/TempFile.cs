using System.Text;

namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>A file for one test.</summary>
internal sealed class TempFile : IDisposable
{
    public TempFile(string content)
        : this(Encoding.UTF8.GetBytes(content))
    {
    }

    public TempFile(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
