namespace TherapyOutcomes;

/// <summary>Defines what the JSON converter and the command reader need from an id.</summary>
internal interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The text of the id. Empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>The characters that are allowed besides the common ones.</summary>
    static abstract string Extra { get; }

    /// <summary>Creates an id from a text of the right form.</summary>
    static abstract TSelf Create(string value);
}
