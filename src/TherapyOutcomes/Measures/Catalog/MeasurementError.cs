namespace TherapyOutcomes.Measures;

/// <summary>The amount by which a measure's scores vary without any true change.</summary>
/// <remarks>
/// With a standard error of measurement SEm, the standard error of the difference of two scores is √2 · SEm, and the minimal
/// detectable change is MDC90 = 1.645 · √2 · SEm or MDC95 = 1.96 · √2 · SEm. SEm = SD · √(1 - r)
/// (Jacobson and Truax 1991, doi 10.1037/0022-006X.59.1.12).
/// </remarks>
public readonly record struct MeasurementError
{
    private const double Z90 = 1.645;
    private const double Z95 = 1.96;

    private MeasurementError(double ofDifference) => OfDifference = ofDifference;

    /// <summary>The standard error of the difference of two scores (√2 · SEm), in the measure's unit. It is above 0.</summary>
    public double OfDifference { get; }

    /// <summary>The standard error of one score (SEm), in the measure's unit.</summary>
    public double OfScore => OfDifference / Math.Sqrt(2);

    /// <summary>The minimal detectable change at 90% confidence, in the measure's unit.</summary>
    public double Mdc90 => Z90 * OfDifference;

    /// <summary>The minimal detectable change at 95% confidence, in the measure's unit.</summary>
    public double Mdc95 => Z95 * OfDifference;

    /// <summary>Returns the measurement error that corresponds to a published minimal detectable change.</summary>
    /// <param name="mdc">
    /// A threshold of kind MDC90, MDC95 or MDC. An MDC without a stated confidence is treated as MDC90, which gives the larger error and is
    /// the more cautious choice.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="mdc"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="mdc"/> is not a minimal detectable change, or its value is not above 0.</exception>
    public static MeasurementError From(Threshold mdc)
    {
        ArgumentNullException.ThrowIfNull(mdc);
        var z = mdc.Kind switch
        {
            ThresholdKind.Mdc90 or ThresholdKind.Mdc => Z90,
            ThresholdKind.Mdc95 => Z95,
            _ => throw new ArgumentException("Kind must be Mdc90, Mdc95 or Mdc.", nameof(mdc)),
        };
        return mdc.Value > 0
            ? new MeasurementError((double)mdc.Value / z)
            : throw new ArgumentException("Value must be above 0.", nameof(mdc));
    }

    /// <summary>Returns the measurement error that follows from the spread and the reliability of scores.</summary>
    /// <param name="sd">The standard deviation of scores before care, in the measure's unit; above 0.</param>
    /// <param name="reliability">The test-retest reliability, at least 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range. The exception names the parameter.</exception>
    public static MeasurementError From(double sd, double reliability)
    {
        if (!(sd > 0 && double.IsFinite(sd)))
        {
            throw new ArgumentOutOfRangeException(nameof(sd), sd, "The standard deviation must be a finite number above 0.");
        }

        if (reliability is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(reliability), reliability, "The reliability must be at least 0 and below 1; 1 would mean that the measure has no error.");
        }

        return new MeasurementError(sd * Math.Sqrt(1 - reliability) * Math.Sqrt(2));
    }

    /// <summary>Returns the measurement error of a measure, based on its deciding minimal detectable change or, if there is none, on its typical baseline.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The measurement error; null if neither is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public static MeasurementError? Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return (measure.Mdc, measure.TypicalBaseline) switch
        {
            ({ } mdc, _) => From(mdc),
            (null, { } typical) => From((double)typical.Sd, (double)typical.Reliability),
            _ => null,
        };
    }
}
