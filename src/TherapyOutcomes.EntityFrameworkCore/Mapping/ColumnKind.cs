namespace TherapyOutcomes.EntityFrameworkCore.Mapping;

/// <summary>Specifies what a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>An id, of at most 64 ASCII characters.</summary>
    Id,

    /// <summary>A name, a key or a digest, of at most 128 ASCII characters.</summary>
    Name,

    /// <summary>A day in the form yyyy-MM-dd.</summary>
    Day,

    /// <summary>A number of the range of <see cref="short"/>.</summary>
    Small,

    /// <summary>A number of the range of <see cref="int"/>.</summary>
    Number,

    /// <summary>A version, or a time in Unix milliseconds.</summary>
    Large,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A <see cref="System.Guid"/>.</summary>
    Guid,

    /// <summary>Bytes.</summary>
    Bytes,
}
