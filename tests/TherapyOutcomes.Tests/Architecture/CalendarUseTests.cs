using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TherapyOutcomes.Tests.Architecture;

/// <summary>A day is the clinic's, so nothing but <c>ClinicCalendar</c> makes a date from an instant or moves an instant to another offset.</summary>
public sealed class CalendarUseTests
{
    // The limits of a record are days of UTC, the kit for stores makes events in many offsets, a store gives an event back with the offset that
    // it came with, and what a file says is placed in the clinic's time zone before its day is asked for.
    private static readonly string[] Free = ["ClinicCalendar.cs", "RecordLimits.cs", "Made.cs", "EventRow.cs", "CellTime.cs", "ClinicTimes.cs"];

    private static readonly string[] Methods = ["FromDateTime", "ToOffset", "ToLocalTime"];

    // Dates and times of day of an instant as it is written. A method may have such a name.
    private static readonly string[] Properties = ["Date", "TimeOfDay", "LocalDateTime"];

    [Fact]
    public void Source_NoOtherFile_MakesDaysOfInstants()
    {
        var root = Path.Combine(Repository.Root, "src");
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories).Where(path => !Free.Contains(Path.GetFileName(path))).ToList();

        Assert.True(files.Count > 100);
        Assert.Equal([], files.SelectMany(path => UsesIn(File.ReadAllText(path)).Select(use => $"{Path.GetRelativePath(root, path)}: {use}")));
    }

    [Theory]
    [InlineData("DateOnly.FromDateTime(at.DateTime)")]
    [InlineData("at.ToOffset(other.Offset)")]
    [InlineData("(now - at.Date).Days")]
    [InlineData("at.TimeOfDay")]
    public void UsesIn_ADayOfAnInstant_AreFound(string code) => Assert.Single(UsesIn($"var found = {code};"));

    [Theory]
    [InlineData("fields.Date(\"until\")")]
    [InlineData("policy.DayOf(at)")]
    [InlineData("at.ToUniversalTime()")]
    public void UsesIn_OtherCode_AreNone(string code) => Assert.Empty(UsesIn($"var found = {code};"));

    private static IEnumerable<string> UsesIn(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Where(access => access.Parent is InvocationExpressionSyntax call && call.Expression == access
            ? Methods.Contains(access.Name.Identifier.Text)
            : Properties.Contains(access.Name.Identifier.Text))
        .Select(access => access.ToString());
}
