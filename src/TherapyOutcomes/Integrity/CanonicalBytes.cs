using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TherapyOutcomes.Integrity;

/// <summary>
/// Writes values so that no two different lists of values give the same bytes: each text and each block of bytes is preceded by its length, and what is
/// missing by −1.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class CanonicalBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1_024);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public CanonicalBytes Add(long? value) => value is { } known ? Add(1L).Add(known) : Add(-1L);

    public CanonicalBytes Add(Guid? value) => Add(value?.ToString("N"));

    public CanonicalBytes Add(string? value)
    {
        if (value is null)
        {
            return Add(-1L);
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Add((long)length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
        return this;
    }

    public CanonicalBytes Add(ReadOnlySpan<byte> value)
    {
        Add((long)value.Length);
        _bytes.Write(value);
        return this;
    }

    public CanonicalBytes Add(RecordKey key) => Add(key.Clinic.Value).Add((long)key.Kind).Add(key.Id);
}
