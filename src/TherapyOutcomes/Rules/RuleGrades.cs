using System.Collections.Immutable;
using System.Text.Json;

namespace TherapyOutcomes.Rules;

/// <summary>Reads the grades that a clinic gives to rules from its configuration, for <see cref="ClinicPolicy.Grades"/>.</summary>
/// <remarks>
/// The grades are <c>off</c>, <c>info</c>, <c>advice</c>, <c>required</c> and <c>forbidden</c>. Whether the rules exist and allow their
/// grades is checked with the rest of the policy; see <see cref="RuleBook.Validate"/>. Thread-safe.
/// </remarks>
public static class RuleGrades
{
    private const string Section = "rules";
    private const string Allowed = "off, info, advice, required, forbidden";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the section <c>rules</c> of a JSON document, such as <c>{"rules":{"MON006":"off","COM005":"info"}}</c>.</summary>
    /// <param name="json">The document. Its other sections and any comments are ignored.</param>
    /// <returns>The grades by rule id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">
    /// TO2008: the document is not JSON or has no such section, a grade is unknown, or a rule is graded more than once.
    /// </exception>
    public static ImmutableDictionary<string, RuleGrade> FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = Parse(json);
        return From(Pairs(SectionOf(document.RootElement)));
    }

    /// <summary>
    /// Reads pairs of rule id and grade, such as those that a host gets from <c>configuration.GetSection("rules").AsEnumerable(true)</c>.
    /// </summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The grades by rule id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="TherapyOutcomesException">TO2008: a grade is unknown, or a rule is graded more than once.</exception>
    public static ImmutableDictionary<string, RuleGrade> From(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var grades = ImmutableDictionary.CreateBuilder<string, RuleGrade>(StringComparer.Ordinal);
        foreach (var (id, name) in pairs)
        {
            if (!grades.TryAdd(id, GradeOf(id, name)))
            {
                throw Invalid($"The rule '{id}' is graded twice.");
            }
        }

        return grades.ToImmutable();
    }

    /// <summary>Returns the severity of the same name, or null for Off.</summary>
    internal static RuleSeverity? SeverityOf(RuleGrade grade) => grade == RuleGrade.Off ? null : (RuleSeverity)((int)grade - 1);

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException error)
        {
            throw Invalid($"The configuration is not JSON: see line {error.LineNumber + 1}.", error);
        }
    }

    private static JsonElement SectionOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid($"The configuration is not a JSON object with the section '{Section}'.");
        }

        var sections = root.EnumerateObject().Where(property => property.Name == Section).ToList();
        return sections switch
        {
            [] => throw Invalid($"The configuration has no section '{Section}'. Add an empty one to leave all grades as they are."),
            [{ Value.ValueKind: JsonValueKind.Object } section] => section.Value,
            [_] => throw Invalid($"The section '{Section}' is not an object of rule ids and grades."),
            _ => throw Invalid($"The section '{Section}' is given twice."),
        };
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(JsonElement section) => section.EnumerateObject().Select(property =>
        property.Value.ValueKind == JsonValueKind.String
            ? KeyValuePair.Create(property.Name, property.Value.GetString())
            : throw Invalid($"The grade of the rule '{property.Name}' is not a string. Allowed: {Allowed}."));

    private static RuleGrade GradeOf(string id, string? name) => name switch
    {
        "off" => RuleGrade.Off,
        "info" => RuleGrade.Info,
        "advice" => RuleGrade.Advice,
        "required" => RuleGrade.Required,
        "forbidden" => RuleGrade.Forbidden,
        null => throw Invalid($"The rule '{id}' has no grade. Allowed: {Allowed}."),
        _ => throw Invalid($"The rule '{id}' can't be graded '{name}'. Allowed: {Allowed}."),
    };

    private static TherapyOutcomesException Invalid(string message, Exception? because = null) =>
        new(ErrorCodes.GradesInvalid, message, because);
}
