using System.Collections.Immutable;
using System.Security.Cryptography;

namespace TherapyOutcomes.Vault;

/// <summary>Holds master keys in memory. The first one wraps new keys; the others are only there for what they wrapped before.</summary>
/// <remarks>
/// <para>
/// The text form has one key a line: its id, a colon and 32 bytes as Base64, such as <c>2026-11:q83v…=</c>. Semicolons may stand for line breaks, as in an
/// environment variable. Empty lines and lines that begin with <c>#</c> are skipped.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class MasterKeyRing : IMasterKeyProvider
{
    private const int KeyLength = 32;

    private readonly ImmutableArray<(string Id, byte[] Key)> _keys;

    private MasterKeyRing(ImmutableArray<(string Id, byte[] Key)> keys) => _keys = keys;

    /// <summary>Reads master keys from their text form.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The master keys.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2014: the text holds no key, or an entry is not one, or an id appears twice. The message names the entry and repeats nothing of it.</exception>
    public static MasterKeyRing Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, "The text");
    }

    /// <summary>Reads master keys from an environment variable.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <returns>The master keys.</returns>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is empty.</exception>
    /// <exception cref="TherapyOutcomesException">TO2014: the variable is not set, or does not hold master keys.</exception>
    public static MasterKeyRing FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrEmpty(variable);
        return Environment.GetEnvironmentVariable(variable) is { } text
            ? Parse(text, $"The environment variable {variable}")
            : throw new TherapyOutcomesException(ErrorCodes.MasterKeysInvalid, $"The environment variable {variable} is not set. It must hold master keys: an id, a colon and 32 bytes as Base64, separated by semicolons.");
    }

    /// <summary>Creates a ring with one new random key, such as for tests: what it wraps can't be read once the ring is gone.</summary>
    /// <param name="id">The id of the key: 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> doesn't have that form.</exception>
    public static MasterKeyRing Create(string id = "memory") => new([(new ActorId(id).Value, RandomNumberGenerator.GetBytes(KeyLength))]);

    /// <summary>Creates the line of a new random master key, for a file or an environment variable.</summary>
    /// <param name="id">The id of the key: 1 to 64 of the characters <c>A–Z a–z 0–9 . _ -</c>.</param>
    /// <returns>The line, without a line break. Whoever has it can read what it wraps.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> doesn't have that form.</exception>
    public static string CreateLine(string id) => $"{new ActorId(id).Value}:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength))}";

    /// <inheritdoc/>
    public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_keys[0].Id);

    /// <inheritdoc/>
    public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SealedBytes.Seal(Require(masterKeyId), key.Span, context.Span));

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SealedBytes.Open(Require(masterKeyId), wrapped.Span, context.Span));

    /// <summary>Returns the ids of the keys, without any bytes of them.</summary>
    public override string ToString() => string.Join(", ", _keys.Select(key => key.Id));

    internal bool Has(string id) => _keys.Any(key => key.Id == id);

    internal static MasterKeyRing Parse(string text, string source)
    {
        var keys = ImmutableArray.CreateBuilder<(string Id, byte[] Key)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var place = 0;
        foreach (var entry in text.Split('\n').SelectMany(EntriesOf))
        {
            place++;
            if (entry.Length > 0)
            {
                var key = Read(entry) ?? throw Invalid($"{source} has no master key in entry {place}. An entry is an id, a colon and 32 bytes as Base64.");
                keys.Add(places.TryAdd(key.Id, place) ? key : throw Invalid($"{source} has the same id in entries {places[key.Id]} and {place}. Each master key needs an id of its own."));
            }
        }

        return keys.Count > 0 ? new MasterKeyRing(keys.ToImmutable()) : throw Invalid($"{source} holds no master key. An entry is an id, a colon and 32 bytes as Base64.");
    }

    // A comment takes the whole line, with its semicolons.
    private static IEnumerable<string> EntriesOf(string line) =>
        line.TrimStart().StartsWith('#') ? [""] : line.Split(';', StringSplitOptions.TrimEntries);

    private static (string Id, byte[] Key)? Read(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var bytes = new byte[KeyLength + 3];
        return colon > 0
            && ActorId.TryParse(entry[..colon].TrimEnd(), provider: null, out var id)
            && Convert.TryFromBase64String(entry[(colon + 1)..].TrimStart(), bytes, out var length) && length == KeyLength
                ? (id.Value, bytes[..KeyLength])
                : null;
    }

    private byte[] Require(string id)
    {
        foreach (var (known, key) in _keys)
        {
            if (known == id)
            {
                return key;
            }
        }

        throw new TherapyOutcomesException(
            ErrorCodes.MasterKeyMissing,
            $"A key is wrapped by the master key '{id}', which this process does not have (it has: {this}). Add that master key to those of this process. Nothing was changed.");
    }

    private static TherapyOutcomesException Invalid(FormattableString message) => new(ErrorCodes.MasterKeysInvalid, FormattableString.Invariant(message));
}
