using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing.Tests.MasterKeys;

/// <summary>A provider over a ring, of which one thing at a time can be broken.</summary>
internal sealed class BrokenMasterKeys(MasterKeyRing ring) : IMasterKeyProvider
{
    public delegate ValueTask<byte[]> Call(string id, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> context);

    public string Id { get; init; } = "memory";

    public Call Wrap { get; set; } = (id, bytes, context) => ring.WrapAsync(id, bytes, context, CancellationToken.None);

    public Call Unwrap { get; set; } = (id, bytes, context) => ring.UnwrapAsync(id, bytes, context, CancellationToken.None);

    public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Id);

    public ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        Wrap(masterKeyId, key, context);

    public ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        Unwrap(masterKeyId, wrapped, context);
}
