using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Cli.Tests.Running;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Tests.Cataloguing;

public sealed class CatalogTests
{
    [Theory]
    [InlineData("rules", "MON003")]
    [InlineData("rules mon003", "improvement not yet sustained")]
    [InlineData("measures", "Oswestry")]
    [InlineData("measures", "4.06?")]
    [InlineData("measures NDI%", "Young 2009")]
    [InlineData("measures hit-6", "uncertain")]
    [InlineData("measures NPRS", "mic-30%")]
    [InlineData("measures ODI", "License: ")]
    [InlineData("measures PHQ-9", "opens the red flag suicidal-thought")]
    [InlineData("measures GROC-15", "This measure never decides on its own.")]
    [InlineData("measures SPADI", "missing in a part there is no score (uncertain)")]
    [InlineData("measures WOMAC", "30% of the baseline counts as meaningful")]
    [InlineData("measures KOOS.pain", "LOINC 72102-7 (score)")]
    [InlineData("schema", "#/$defs/sign-note")]
    [InlineData("diagram", "stateDiagram")]
    [InlineData("diagram --format dot", "digraph")]
    public async Task Catalog_AskedFor_IsShown(string args, string expected)
    {
        var run = await CliRun.RunAsync(args.Split(' '));

        Assert.Contains(expected, run.AssertSucceeded(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("rules MON003")]
    [InlineData("measures")]
    [InlineData("measures ODI")]
    [InlineData("measures PSFS")]
    [InlineData("diagram")]
    public async Task Catalog_AsJson_IsJson(string args)
    {
        var run = await CliRun.RunAsync([.. args.Split(' '), "--json"]);

        Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(run.Out).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("rules XYZ001", "MON003")]
    [InlineData("measures XYZ", "ODI")]
    [InlineData("diagram --format svg", "mermaid")]
    public async Task Catalog_UnknownName_ExitsWith2AndListsThoseThereAre(string args, string expected)
    {
        var run = await CliRun.RunAsync(args.Split(' '));

        Assert.Contains(expected, run.AssertRefused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("apply")]
    [InlineData("worklist")]
    [InlineData("explain")]
    [InlineData("summary")]
    [InlineData("discharge-summary")]
    [InlineData("letter")]
    [InlineData("card")]
    [InlineData("rules")]
    [InlineData("measures")]
    [InlineData("diagram")]
    public async Task Help_OfACommand_HasAnExampleAndAJsonOption(string command)
    {
        var run = await CliRun.RunAsync(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Example", run.Out, StringComparison.Ordinal);
        Assert.Contains("--json", run.Out, StringComparison.Ordinal);
        Assert.Contains($"therapy-outcomes {command} ", run.Out.Replace("- | therapy-outcomes apply -", "therapy-outcomes apply ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_Printed_IsTheSchemaAndNothingElse() =>
        Assert.Equal(CommandSchema.Write() + "\n", (await CliRun.RunAsync("schema")).AssertSucceeded().ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("es-MX")]
    public async Task Help_OnAComputerInAnotherLanguage_IsEnglish(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture); // of this test alone

        Assert.Contains("Usage:", (await CliRun.RunAsync("card", "--help")).AssertSucceeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheTool_NamesEveryCommand() => Assert.Contains("review", (await CliRun.RunAsync("--help")).Out, StringComparison.Ordinal);
}
