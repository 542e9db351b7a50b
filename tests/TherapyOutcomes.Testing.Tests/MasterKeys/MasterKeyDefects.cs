using System.Security.Cryptography;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing.Tests.MasterKeys;

/// <summary>Providers that break one requirement each.</summary>
internal static class MasterKeyDefects
{
    private static readonly MasterKeyRing Ring = MasterKeyRing.Create();

    public static IReadOnlyList<(string Check, string Name, Func<IMasterKeyProvider> Create)> All { get; } =
    [
        ("MASTER-01", "NamesItsKeysLikeTheService", () => new BrokenMasterKeys(Ring) { Id = "clinics/north/keys/1", Wrap = Renamed(Ring.WrapAsync), Unwrap = Renamed(Ring.UnwrapAsync) }),
        ("MASTER-02", "ReturnsOtherBytes", () => Broken((keys, next) => keys.Unwrap = async (id, bytes, context) => [.. (await next.Unwrap(id, bytes, context)).Reverse()])),
        ("MASTER-02", "ReturnsLessThanTheKey", () => Broken((keys, next) => keys.Unwrap = async (id, bytes, context) => (await next.Unwrap(id, bytes, context))[..16])),
        ("MASTER-03", "LeavesTheKeyAsItIs", () => Padded(key => key)),
        ("MASTER-03", "WrapsIntoTooManyBytes", () => Padded(_ => new byte[5_000])),
        ("MASTER-04", "LeavesTheContextOut", () => Broken((keys, next) =>
        {
            keys.Wrap = (id, bytes, _) => next.Wrap(id, bytes, ReadOnlyMemory<byte>.Empty);
            keys.Unwrap = (id, bytes, _) => next.Unwrap(id, bytes, ReadOnlyMemory<byte>.Empty);
        })),
        ("MASTER-05", "ReturnsAKeyForChangedBytes", () => Refusing(_ => new byte[32])),
        ("MASTER-05", "ThrowsSomethingElseForChangedBytes", () => Refusing(exception => throw new InvalidOperationException("Bad request.", exception))),
        ("MASTER-06", "ThrowsSomethingElseForAMissingKey", () => Broken((keys, next) => keys.Unwrap = (id, bytes, context) => id == keys.Id ? next.Unwrap(id, bytes, context) : throw new KeyNotFoundException())),
        ("MASTER-06", "WrapsByTheCurrentKeyInstead", () => Broken((keys, next) => keys.Wrap = (_, bytes, context) => next.Wrap(keys.Id, bytes, context))),
        ("MASTER-07", "KeepsTheMemoryOfTheKey", Keeping),
        ("MASTER-08", "HandsOutTheKeyThatItKeeps", Caching),
        ("MASTER-09", "HasOneContextForAllCallers", Sharing),
        ("MASTER-10", "MakesItsOwnMasterKeys", () => MasterKeyRing.Create()),
    ];

    private static BrokenMasterKeys Broken(Action<BrokenMasterKeys, BrokenMasterKeys> apply)
    {
        var broken = new BrokenMasterKeys(Ring);
        apply(broken, new BrokenMasterKeys(Ring));
        return broken;
    }

    private static BrokenMasterKeys.Call Renamed(Func<string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>, CancellationToken, ValueTask<byte[]>> call) =>
        (id, bytes, context) => call(id == "clinics/north/keys/1" ? "memory" : id, bytes, context, CancellationToken.None);

    private static BrokenMasterKeys Padded(Func<byte[], byte[]> padding) => Broken((keys, next) =>
    {
        keys.Wrap = async (id, bytes, context) => [.. padding(bytes.ToArray()), .. await next.Wrap(id, bytes, context)];
        keys.Unwrap = (id, bytes, context) => next.Unwrap(id, bytes[^60..], context); // what the ring makes of 32 bytes
    });

    private static BrokenMasterKeys Refusing(Func<Exception, byte[]> otherwise) => Broken((keys, next) => keys.Unwrap = async (id, bytes, context) =>
    {
        try
        {
            return await next.Unwrap(id, bytes, context);
        }
        catch (CryptographicException exception)
        {
            return otherwise(exception);
        }
    });

    // As a queue does that wraps later.
    private static BrokenMasterKeys Keeping() => Broken((keys, next) =>
    {
        var kept = new Dictionary<string, ReadOnlyMemory<byte>>();
        keys.Wrap = async (id, bytes, context) =>
        {
            var wrapped = await next.Wrap(id, bytes, context);
            kept[Convert.ToHexString(wrapped)] = bytes;
            return wrapped;
        };
        keys.Unwrap = async (id, bytes, context) => kept.TryGetValue(Convert.ToHexString(bytes.Span), out var key) ? key.ToArray() : await next.Unwrap(id, bytes, context);
    });

    private static BrokenMasterKeys Caching() => Broken((keys, next) =>
    {
        var known = new Dictionary<string, byte[]>();
        keys.Unwrap = async (id, bytes, context) =>
        {
            var name = $"{id} {Convert.ToHexString(bytes.Span)} {Convert.ToHexString(context.Span)}";
            return known.TryGetValue(name, out var key) ? key : known[name] = await next.Unwrap(id, bytes, context);
        };
    });

    private static BrokenMasterKeys Sharing() => Broken((keys, next) =>
    {
        var current = ReadOnlyMemory<byte>.Empty;
        keys.Wrap = async (id, bytes, context) =>
        {
            current = context;
            await Task.Delay(10);
            return await next.Wrap(id, bytes, current);
        };
    });
}
