using System.Collections.Immutable;

namespace TherapyOutcomes.Input;

/// <summary>Describes the values that a field can hold in JSON.</summary>
internal abstract record ValueDescription
{
    /// <summary>What is allowed, in words.</summary>
    public abstract string InWords { get; }
}

/// <summary>A string in a form that has a name.</summary>
internal sealed record StringDescription : ValueDescription
{
    /// <summary>The name of the form, such as <c>date</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is allowed, in words.</summary>
    public required string Allowed { get; init; }

    /// <summary>A regular expression for the form; null if any string has it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The name that JSON Schema has for the form; null if it has none.</summary>
    public string? Format { get; init; }

    /// <summary>The greatest length; null if there is none.</summary>
    public int? MaxLength { get; init; }

    public override string InWords => Allowed;
}

/// <summary>One of several names.</summary>
internal sealed record ChoiceDescription : ValueDescription
{
    /// <summary>The name of the choice, such as <c>urgency</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The allowed values.</summary>
    public required ImmutableArray<string> Values { get; init; }

    public override string InWords => string.Join(", ", Values);
}

/// <summary>True or false.</summary>
internal sealed record BooleanDescription : ValueDescription
{
    public override string InWords => "true, false";
}

/// <summary>A number.</summary>
internal sealed record NumberDescription : ValueDescription
{
    /// <summary>True if the number has no fraction; otherwise, false.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The limits that are checked once the command is read; null if there are none.</summary>
    public ValueLimits? Limits { get; init; }

    public override string InWords => IsWhole ? "a whole number" : "a number";
}

/// <summary>A list.</summary>
internal sealed record ListDescription : ValueDescription
{
    /// <summary>What each item is.</summary>
    public required ValueDescription Item { get; init; }

    /// <summary>True if the list must have an item; otherwise, false.</summary>
    public bool IsNotEmpty { get; init; }

    public override string InWords => $"a list, each item: {Item.InWords}";
}

/// <summary>One of two kinds of value.</summary>
internal sealed record EitherDescription : ValueDescription
{
    /// <summary>The first kind.</summary>
    public required ValueDescription One { get; init; }

    /// <summary>The other kind.</summary>
    public required ValueDescription Other { get; init; }

    public override string InWords => $"{One.InWords}, {Other.InWords}";
}

/// <summary>A value that can be null even where it stands in a list.</summary>
internal sealed record NullableDescription : ValueDescription
{
    /// <summary>What the value is if it is not null.</summary>
    public required ValueDescription Value { get; init; }

    public override string InWords => $"{Value.InWords}, or null";
}

/// <summary>An object whose names are free and whose values are numbers.</summary>
internal sealed record NumbersDescription : ValueDescription
{
    /// <summary>What each name is.</summary>
    public required ValueDescription Name { get; init; }

    /// <summary>What each value is.</summary>
    public required ValueDescription Number { get; init; }

    public override string InWords => $"an object, each value: {Number.InWords}";
}

/// <summary>An object with fields of its own.</summary>
internal sealed record ObjectDescription : ValueDescription
{
    /// <summary>The name of the shape, such as <c>planOfCare</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fields.</summary>
    public required ImmutableArray<FieldDescription> Fields { get; init; }

    public override string InWords => $"an object with {string.Join(", ", Fields.Select(one => one.Name))}";
}
