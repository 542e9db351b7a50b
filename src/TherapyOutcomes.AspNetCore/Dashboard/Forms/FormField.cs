using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>A field of a form. It stands for a field of a command, or of an object in it.</summary>
internal sealed record FormField
{
    /// <summary>The name in the command, such as <c>kind</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the form, which is unique in it, such as <c>to.kind</c> or <c>selfCare[0].what</c>.</summary>
    public required string Path { get; init; }

    public required FieldKind Kind { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>True if a text must have words. Other required texts may be empty, and rules judge that.</summary>
    public bool NeedsWords { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public bool IsWhole { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The name of the kind of choice, such as <c>urgency</c>, by which its values have words; null if they have labels.</summary>
    public string? ChoiceName { get; init; }

    public ImmutableArray<FormOption> Options { get; init; } = [];

    /// <summary>Values that are offered where others are possible too.</summary>
    public ImmutableArray<FormOption> Suggestions { get; init; } = [];

    /// <summary>The fields of a group, or those of each row of several groups.</summary>
    public ImmutableArray<FormField> Fields { get; init; } = [];

    /// <summary>The id of the field on the page, which can stand in a link.</summary>
    public string ElementId => "f-" + Path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>Returns the fields of one row of several groups.</summary>
    public ImmutableArray<FormField> Row(int index) => [.. Fields.Select(field => field with { Path = $"{Path}[{index}].{field.Name}" })];

    /// <summary>Returns the field and all fields in it.</summary>
    public IEnumerable<FormField> All() => [this, .. Fields.SelectMany(field => field.All())];
}
