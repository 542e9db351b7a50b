using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Vault;

/// <summary>Wraps a record's key with a master key by AES-GCM. The result is bound to the key's id and record.</summary>
internal static class KeyWrap
{
    public static byte[] Wrap(ReadOnlySpan<byte> master, Guid id, RecordKey record, ReadOnlySpan<byte> key) =>
        SealedBytes.Seal(master, key, Binding(id, record));

    /// <exception cref="CryptographicException">The bytes were changed, or were wrapped with another master key or for another record.</exception>
    public static byte[] Unwrap(ReadOnlySpan<byte> master, WrappedRecordKey key) =>
        SealedBytes.Open(master, key.Wrapped.Span, Binding(key.Id, key.Record));

    private static byte[] Binding(Guid id, RecordKey record) =>
        Encoding.UTF8.GetBytes($"record-key\n{id:N}\n{record.Clinic}\n{RecordKinds.NameOf(record.Kind)}\n{record.Id}");
}
