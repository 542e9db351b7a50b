namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>How a field of a form is shown and filled in.</summary>
internal enum FieldKind
{
    /// <summary>Words on one line.</summary>
    ShortText,

    /// <summary>Words on several lines.</summary>
    LongText,

    /// <summary>An id of something outside the record, such as a practitioner.</summary>
    Id,

    Number,

    Day,

    /// <summary>A time of day on a day, as clocks at the clinic show it.</summary>
    Time,

    Choice,

    /// <summary>Any number of choices.</summary>
    Choices,

    YesNo,

    /// <summary>Several short texts, one on each line.</summary>
    List,

    /// <summary>Answers to the items of a questionnaire.</summary>
    Items,

    /// <summary>Names with a number each, one on each line.</summary>
    Numbers,

    /// <summary>Fields that belong together.</summary>
    Group,

    /// <summary>Several groups of the same fields.</summary>
    Groups,

    /// <summary>The id of the fact that the command creates, which the form makes up.</summary>
    NewId,
}
