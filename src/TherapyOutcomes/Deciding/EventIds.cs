using System.Buffers.Binary;

namespace TherapyOutcomes.Deciding;

/// <summary>Provides the ids of one submission's events by counting up from a random id, so that deciding stays pure.</summary>
/// <param name="Base">The id from which the others are counted up.</param>
internal readonly record struct EventIds(Guid Base)
{
    // These ids begin with the time since 1970, and a clock may show an earlier one.
    public static EventIds New(DateTimeOffset now) => new(Guid.CreateVersion7(now < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : now));

    /// <summary>Returns the ids that come after a number of these.</summary>
    public EventIds After(int events) => new(At(events - 1));

    /// <summary>Returns the id of the event at a position: the base with its last four bytes counted up.</summary>
    public Guid At(int place)
    {
        Span<byte> bytes = stackalloc byte[16];
        Base.TryWriteBytes(bytes, bigEndian: true, out _);
        var last = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], unchecked(last + 1 + (uint)place));
        return new Guid(bytes, bigEndian: true);
    }
}
