using TherapyOutcomes.Measures.Standard;

namespace TherapyOutcomes.Measures;

/// <summary>Provides the measures that ship with the library, one file for each instrument. Every figure states its source.</summary>
/// <remarks>Thread-safe.</remarks>
public static class StandardMeasures
{
    /// <summary>Gets the catalog of all measures that ship with the library.</summary>
    public static MeasureCatalog Catalog { get; } = new(All);

    internal static IEnumerable<Measure> All =>
    [
        .. Nprs.Measures, .. Vas.Measures, .. Peg.Measures, .. Bpi.Measures,
        .. Psfs.Measures, .. GoalAttainmentScaling.Measures, .. Mymop2.Measures, .. GlobalRatings.Measures, .. Promis.Measures,
        .. Odi.Measures, .. Rmdq.Measures, .. Qbpds.Measures, .. Ndi.Measures,
        .. Dash.Measures, .. Uefi.Measures, .. Spadi.Measures, .. Prtee.Measures,
        .. Lefs.Measures, .. Womac.Measures, .. Koos.Measures, .. Hoos.Measures, .. Faam.Measures,
        .. Hit6.Measures,
        .. Fabq.Measures, .. Tsk11.Measures, .. Pcs.Measures, .. Phq9.Measures, .. Gad7.Measures,
        .. Psqi.Measures, .. Isi.Measures, .. Who5.Measures,
        .. RangeOfMotion.Measures,
    ];
}
