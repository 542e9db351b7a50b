using System.Buffers.Binary;

namespace TherapyOutcomes.Deciding;

/// <summary>Names the events of one submission: a random id that counts on, so that deciding stays pure.</summary>
/// <param name="Base">The id from which the others count.</param>
internal readonly record struct EventIds(Guid Base)
{
    public static EventIds New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>The id of the submission's event at a place: the base with its last four bytes counted on.</summary>
    public Guid At(int place)
    {
        Span<byte> bytes = stackalloc byte[16];
        Base.TryWriteBytes(bytes, bigEndian: true, out _);
        var last = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], unchecked(last + 1 + (uint)place));
        return new Guid(bytes, bigEndian: true);
    }
}
