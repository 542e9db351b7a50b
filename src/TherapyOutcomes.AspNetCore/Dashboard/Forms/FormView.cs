using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>A form as a page shows it.</summary>
internal sealed record FormView
{
    public required string Command { get; init; }

    public required FormRecord Record { get; init; }

    public required ImmutableArray<FormField> Fields { get; init; }

    public required FormValues Values { get; init; }

    /// <summary>What is to be said about the whole form; null if nothing is.</summary>
    public string? Notice { get; init; }

    public ImmutableArray<FormTrouble> Troubles { get; init; } = [];

    /// <summary>What others recorded since the form was shown.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What can be done instead.</summary>
    public ImmutableArray<FormLink> Instead { get; init; } = [];

    /// <summary>What the form asks about what was typed; null if it asks nothing.</summary>
    public FormQuestion? Question { get; init; }

    /// <summary>The fields that are always seen: the required ones, then those that matter most.</summary>
    public IEnumerable<FormField> Main => Fields.Where(one => one.Kind != FieldKind.NewId && IsMain(one)).OrderBy(one => !one.IsRequired);

    public IEnumerable<FormField> Optional => Fields.Where(one => one.Kind != FieldKind.NewId && !IsMain(one));

    public IEnumerable<FormField> Hidden => Fields.Where(one => one.Kind == FieldKind.NewId);

    /// <summary>True if an optional field holds something that was typed, or is in trouble, so that it must be seen.</summary>
    public bool IsOptionalOpen => Optional.Any(one => Troubles.Any(trouble => IsIn(trouble.Path, one)) || (Notice is not null && Values.All.Any(value => IsIn(value.Key, one) && value.Value.Any(text => text.Length > 0))));

    public IEnumerable<string> ErrorsAt(string path) => Troubles.Where(trouble => trouble.Path == path).Select(trouble => trouble.Text);

    private bool IsMain(FormField one) => one.IsRequired || MainFields.Has(Command, one.Path);

    private static bool IsIn(string? path, FormField one) => path is not null && (path == one.Path || path.StartsWith(one.Path + ".", StringComparison.Ordinal) || path.StartsWith(one.Path + "[", StringComparison.Ordinal));
}
