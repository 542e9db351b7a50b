using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Cli.Analyzing;

/// <summary>Provides the names of methods, indices and cutoffs on the command line.</summary>
internal static class MethodNames
{
    public const string Anchor = "anchor";
    public const string Percentage = "percentage";
    public const string ReliableChange = "reliable-change";
    public const string Statistical = "statistical";
    public const string Combined = "combined";

    public static readonly string[] Methods = [Anchor, Percentage, ReliableChange, Statistical, Combined];
    public static readonly string[] Indices = ["JT", "GLN", "HLL", "EN", "NK", "HA"];
    public static readonly string[] Cutoffs = ["a", "b", "c"];
    public static readonly string[] CutoffMethods = ["JT", "HA"];

    public static ReliableChangeIndex Index(string name) => name switch
    {
        "JT" => ReliableChangeIndex.JacobsonTruax,
        "GLN" => ReliableChangeIndex.GulliksenLordNovick,
        "HLL" => ReliableChangeIndex.HsuLinnLord,
        "EN" => ReliableChangeIndex.EdwardsNunnally,
        "NK" => ReliableChangeIndex.NunnallyKotsch,
        _ => ReliableChangeIndex.HagemanArrindell,
    };

    public static CutoffType Cutoff(string name) => name switch
    {
        "a" => CutoffType.A,
        "b" => CutoffType.B,
        _ => CutoffType.C,
    };

    public static CutoffFormula Formula(string name) => name == "JT" ? CutoffFormula.JacobsonTruax : CutoffFormula.HagemanArrindell;
}
