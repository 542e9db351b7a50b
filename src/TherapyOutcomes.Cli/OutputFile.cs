using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>
/// Represents a file that is replaced only when its new content is complete. The content is written next to the file under a temporary
/// name. If that fails, the file stays as it was. A link is followed, so that the file that it leads to is replaced.
/// </summary>
internal sealed class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;

    /// <summary>Creates an output file. Nothing is opened yet.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException">There can be no such path.</exception>
    public OutputFile(string path) => (_path, Target) = (path, TargetOf(path));

    /// <summary>The file to which the path leads, which may not exist yet.</summary>
    public FileInfo Target { get; }

    /// <summary>Returns the file to which a path leads.</summary>
    public static FileInfo TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    /// <summary>Writes the file as UTF-8.</summary>
    /// <param name="write">A function that writes the whole content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or access is denied.</exception>
    public Task WriteAsync(Func<TextWriter, Task> write) => WriteBytesAsync(content => WriteTextAsync(content, write));

    /// <summary>Writes the file.</summary>
    /// <param name="write">A function that writes the whole content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or access is denied.</exception>
    public async Task WriteBytesAsync(Func<Stream, Task> write)
    {
        var isDevice = LeadsToDevice();
        if (Path.Exists(Target.FullName) || isDevice)
        {
            // Opening it shows what it is. And whoever may not write to a file may not replace it either.
            await using var existing = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (!existing.CanSeek || isDevice)
            {
                await FillAsync(existing, write).ConfigureAwait(false);
                return;
            }
        }

        await ReplaceAsync(write).ConfigureAwait(false);
    }

    private async Task ReplaceAsync(Func<Stream, Task> write)
    {
        var temporary = Path.Combine(Target.DirectoryName!, $".{Path.GetRandomFileName()}.tmp");
        var content = new FileStream(temporary, Privately());
        try
        {
            await using (content.ConfigureAwait(false))
            {
                await FillAsync(content, write).ConfigureAwait(false);
                KeepPermissions(content);
                content.Flush(flushToDisk: true);
            }

            File.Move(temporary, Target.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static async Task FillAsync(FileStream content, Func<Stream, Task> write)
    {
        if (content.CanSeek)
        {
            content.Seek(0, SeekOrigin.End);
        }

        await write(content).ConfigureAwait(false);
    }

    // The writer is not disposed: after a failure, it would write the rest once more.
    private static async Task WriteTextAsync(Stream content, Func<TextWriter, Task> write)
    {
        var text = new StreamWriter(content, Utf8, bufferSize: 16 * 1024);
        await write(text).ConfigureAwait(false);
        await text.FlushAsync().ConfigureAwait(false);
    }

    // Nobody who may not read the old file may read the new one while it is written.
    private FileStreamOptions Privately()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            // What is written is about clients, so a new file is its owner's alone.
            options.UnixCreateMode = Target.Exists ? Target.UnixFileMode : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // The process's mask may have taken some of them away.
    private void KeepPermissions(FileStream content)
    {
        if (!OperatingSystem.IsWindows() && Target.Exists)
        {
            File.SetUnixFileMode(content.SafeFileHandle, Target.UnixFileMode);
        }
    }

    // Some devices look like files, and what a name such as /dev/stdout leads to is in use by others. Only shared memory holds real files.
    private bool LeadsToDevice()
    {
        for (FileSystemInfo? file = new FileInfo(_path); file is not null; file = file.LinkTarget is null ? null : file.ResolveLinkTarget(returnFinalTarget: false))
        {
            if (file.FullName.StartsWith("/proc/", StringComparison.Ordinal)
                || (file.FullName.StartsWith("/dev/", StringComparison.Ordinal) && !file.FullName.StartsWith("/dev/shm/", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
