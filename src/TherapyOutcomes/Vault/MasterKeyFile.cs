namespace TherapyOutcomes.Vault;

/// <summary>
/// Reads master keys from a file in the text form of <see cref="MasterKeyRing"/>. The file is read at once, and again when it has changed and a new key
/// is to be wrapped, or a key is asked for that it did not hold before.
/// </summary>
/// <remarks>
/// <para>
/// To rotate the master key of several processes: add the new key to the files as the last line, then make it the first line everywhere, rotate
/// the wrapping, and remove the old key last.
/// </para>
/// <para>
/// While the file is gone or can't be read, the keys that are known still serve. Only a key that is not known then fails: with TO3015 if the file is
/// gone, and otherwise with TO2014. Thread-safe.
/// </para>
/// </remarks>
public sealed class MasterKeyFile : IMasterKeyProvider
{
    private readonly string _path;
    private volatile Content _content;

    /// <summary>Opens a file of master keys.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="TherapyOutcomesException">TO2014: the file can't be read, or does not hold master keys.</exception>
    public MasterKeyFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _content = Read(path);
    }

    /// <summary>Creates a file with a new master key. Only its owner may read it, where the operating system knows owners.</summary>
    /// <param name="path">The path of the file. There must be no such file.</param>
    /// <param name="id">The id of the key: 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, or <paramref name="id"/> doesn't have that form.</exception>
    /// <exception cref="IOException">The file is there already, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static MasterKeyFile Create(string path, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var line = MasterKeyRing.CreateLine(id);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new StreamWriter(path, options))
        {
            file.WriteLine("# Master keys of TherapyOutcomes. The first wraps new keys. Who loses them loses the words; who copies them can read the words.");
            file.WriteLine(line);
        }

        return new MasterKeyFile(path);
    }

    /// <inheritdoc/>
    public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => Current().GetCurrentKeyIdAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        RingWith(masterKeyId).WrapAsync(masterKeyId, key, context, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        RingWith(masterKeyId).UnwrapAsync(masterKeyId, wrapped, context, cancellationToken);

    /// <summary>Returns the ids of the keys, without any bytes of them.</summary>
    public override string ToString() => _content.Ring.ToString();

    private MasterKeyRing RingWith(string id) => _content.Ring is { } ring && ring.Has(id) ? ring : Newest();

    private MasterKeyRing Current()
    {
        try
        {
            return Newest();
        }
        catch (TherapyOutcomesException)
        {
            // Somebody may be writing the file right now, or made a mistake in it. Nobody's work stops for that.
            return _content.Ring;
        }
    }

    private MasterKeyRing Newest()
    {
        if (File.Exists(_path) && File.GetLastWriteTimeUtc(_path) != _content.WrittenAt)
        {
            _content = Read(_path);
        }

        return _content.Ring;
    }

    private static Content Read(string path)
    {
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            return new Content(MasterKeyRing.Parse(File.ReadAllText(path), $"The file of master keys {path}"), written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TherapyOutcomesException(ErrorCodes.MasterKeysInvalid, $"The file of master keys {path} can't be read{(Directory.Exists(path) ? ", because it is a folder" : "")}. Check the path, and that this process may read it.", exception);
        }
    }

    private sealed record Content(MasterKeyRing Ring, DateTime WrittenAt);
}
