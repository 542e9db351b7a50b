namespace TherapyOutcomes.Import;

/// <summary>Specifies the mark before the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>A point, as in <c>46.5</c>.</summary>
    Point = 0,

    /// <summary>A comma, as in <c>46,5</c>.</summary>
    Comma = 1,
}
