using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClinicSoftware.Storage;

/// <summary>
/// Represents the file. A line is recorded as soon as the file contains it with its line break. Lines are only ever
/// added, except that the file is rewritten when keys are destroyed or rewrapped.
/// </summary>
/// <remarks>
/// Not thread-safe. A lock file keeps other instances out, because the file itself is replaced when keys are destroyed.
/// </remarks>
internal sealed class RecordLog : IDisposable
{
    private const byte LineBreak = (byte)'\n';

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    private readonly string _path;
    private readonly FileStream _lock;
    private FileStream _file;

    public RecordLog(string path)
    {
        _path = Path.GetFullPath(path);
        _lock = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
    }

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    /// <summary>
    /// Reads all lines. A last line without a line break was cut off by a crash before anyone was told that it was recorded, so it is dropped.
    /// </summary>
    /// <exception cref="InvalidDataException">A line other than the last one is broken.</exception>
    public void Replay(Action<LogLine> apply)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var complete = bytes.AsSpan().LastIndexOf(LineBreak) + 1;
        _file.SetLength(complete);
        for (var (start, number) = (0, 1); start < complete; number++)
        {
            var length = bytes.AsSpan(start).IndexOf(LineBreak);
            apply(Parse(bytes.AsSpan(start, length), number));
            start += length + 1;
        }
    }

    /// <summary>Adds a line, and returns it as it will be read back later.</summary>
    public LogLine Append(LogLine line)
    {
        var bytes = BytesOf(line);
        var end = _file.Length;
        try
        {
            _file.Position = end;
            _file.Write(bytes);
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            // An incomplete line must not come before the next one.
            _file.SetLength(end);
            throw;
        }

        return Parse(bytes.AsSpan(0, bytes.Length - 1), number: 0);
    }

    /// <summary>
    /// Changes lines, and adds one if it is given. It writes a new file next to the current one and then replaces it, so that after a crash there
    /// is either the old or the new file.
    /// </summary>
    /// <returns>The line that was added, as it will be read back later; null if there was none.</returns>
    public LogLine? Rewrite(Func<LogLine, LogLine> change, LogLine? added = null)
    {
        var next = _path + ".new";
        byte[] more = added is null ? [] : BytesOf(added);
        using (var written = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            _file.Position = 0;
            Replay(line => written.Write(BytesOf(change(line))));
            written.Write(more);
            written.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(next, _path, overwrite: true);
        _file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        return added is null ? null : Parse(more.AsSpan(0, more.Length - 1), number: 0);
    }

    private static byte[] BytesOf(LogLine line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, Options), LineBreak];

    private LogLine Parse(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<LogLine>(line, Options)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {number} of {_path} is broken. Restore the file from a copy."), exception);
        }
    }
}
