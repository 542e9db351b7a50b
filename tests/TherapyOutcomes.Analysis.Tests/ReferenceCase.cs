using System.Text.Json;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>One case of the manifest: parameters, data and what the peer made of them.</summary>
internal sealed class ReferenceCase
{
    private readonly JsonElement _case;
    private readonly JsonElement _parameters;

    private ReferenceCase(JsonElement element) => (_case, _parameters) = (element, element.GetProperty("params"));

    public static IEnumerable<ReferenceCase> All()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ReferenceData.PathOf("manifest.json")));
        foreach (var element in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            yield return new(element.Clone());
        }
    }

    public static ReferenceCase Of(string id) => All().Single(found => found.Id == id);

    public string Id => _case.GetProperty("id").GetString()!;

    public string Method => _case.GetProperty("method").GetString()!;

    public string? RciMethod => Text("rci_method");

    public Better Better => Text("better_is") == "higher" ? Better.Higher : Better.Lower;

    public string? GroupColumn => Text("group");

    public CsvTable Data => CsvTable.Read(ReferenceData.PathOf(_case.GetProperty("data_file").GetString()!));

    public CsvTable Expected(string file) => CsvTable.Read(ReferenceData.PathOf("expected/" + _case.GetProperty("files").GetProperty(file).GetString()));

    public JsonElement Stats => JsonDocument.Parse(File.ReadAllText(ReferenceData.PathOf("expected/" + _case.GetProperty("files").GetProperty("stats").GetString()))).RootElement;

    public string? Text(string parameter) => _parameters.TryGetProperty(parameter, out var value) ? value.GetString() : null;

    public double? Number(string parameter) => _parameters.TryGetProperty(parameter, out var value) ? value.GetDouble() : null;

    public ClientPairs<string> Pairs()
    {
        var data = Data;
        return ClientPairs.FromRows<string, double>(data.Text(Text("id")!), data.Numbers(Text("time")!), data.Numbers(Text("outcome")!), Number("pre")!.Value, Number("post")!.Value);
    }

    public GroupIndex? Groups(ClientPairs<string> pairs) => GroupColumn is { } column ? GroupIndex.Of(pairs, Data.Text(column)) : null;

    public ChangeMethod ChangeMethod() => Method switch
    {
        "anchor" => Anchor(),
        "percentage" => new PercentageMethod { Percent = Number("pct_improvement")!.Value, PercentWorse = Number("pct_deterioration") },
        "distribution" => ReliableChange(),
        "statistical" => Cutoff(),
        "combined" => new CombinedMethod { Change = Number("mid_improvement") is null ? ReliableChange() : Anchor(), Cutoff = Cutoff() },
        _ => throw new InvalidOperationException(Method),
    };

    public override string ToString() => Id;

    private AnchorMethod Anchor() => new() { Mic = Number("mid_improvement")!.Value, MicWorse = Number("mid_deterioration") };

    private ReliableChangeMethod ReliableChange() => new()
    {
        Index = RciMethod switch
        {
            null or "JT" => ReliableChangeIndex.JacobsonTruax,
            "GLN" => ReliableChangeIndex.GulliksenLordNovick,
            "HLL" => ReliableChangeIndex.HsuLinnLord,
            "EN" => ReliableChangeIndex.EdwardsNunnally,
            "NK" => ReliableChangeIndex.NunnallyKotsch,
            "HA" => ReliableChangeIndex.HagemanArrindell,
            _ => throw new InvalidOperationException(RciMethod),
        },
        Reliability = Number("reliability")!.Value,
        ReliabilityPost = Number("reliability_post"),
        Significance = Number("significance_level") ?? 0.05,
    };

    private CutoffMethod Cutoff() => new()
    {
        Type = Text("cutoff_type") switch { "b" => CutoffType.B, "c" => CutoffType.C, _ => CutoffType.A },
        Formula = Text("cutoff_method") switch { "HA" => CutoffFormula.HagemanArrindell, "JT" => CutoffFormula.JacobsonTruax, _ => null },
        FunctionalMean = Number("m_functional"),
        FunctionalSd = Number("sd_functional"),
        Reliability = Method == "statistical" ? Number("reliability") : null,
    };
}
